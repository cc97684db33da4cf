package io.tallywire.claimextractor.extraction.lexicon;

/** What a word of a small closed list does in the rules for claims and speakers; word-kinds.tsv lists them. */
public enum WordKind {
    /** What somebody expects: "its forecast of". */
    OUTLOOK,

    /** Verbs that tell what will be: "expects 4 million, down from 5 million". */
    EXPECTING,

    /** Opens what an amount was before: "to 4 million, down from 5 million". */
    FORMER,

    /** Verbs of a level before "at": "stood at". */
    LEVEL,

    /** Verbs that tell nothing but a measure of their subject: "weighs 40 tons". */
    MEASURING,

    /** Verbs of motion, behind which a measure of space or speed is one of their subject: "flew at 600 mph". */
    GOING,

    /** Verbs in the passive before "at", behind which the level of their subject is told: "is put at 40 tons". */
    PUT,

    /** Stretches of time: "two years after". */
    STRETCH,

    /** What is left of the dead: "12 bodies were pulled from the rubble". */
    CORPSE,

    /** Nouns that tell how many more or fewer: "a fall of 1,200". */
    STEP,

    /** What so many are held of, that may be lost and gained: "lost five seats". */
    HELD,

    /** Opens what a count is compared with: "up 12 on last year". */
    SINCE,

    /** Opens a clause that tells when or where: "since the drive was announced". */
    WHEN,

    /** Verbs whose past is like their base, and that are nouns as well: "cut its budget". */
    UNCHANGED,

    /** What is given: "a scholarship worth 5 million". */
    GIVEN,

    /** What is agreed and paid for: "a deal valued at 5 million". */
    DEAL,

    /** Words in -ing that are nouns where a noun phrase ends: "consumer spending rose". */
    DOING,

    /** Opens a phrase that names somebody new: "a spokesman". */
    ANOTHER,

    /** Stands for several who may speak: "some said". */
    SEVERAL,

    /** Verbs before "to be" of which only what is told of is the subject: "snow said to be". */
    OPINION,

    /** Objects that a verb of finding has no figure behind: "identified himself as". */
    SELF,

    /** What is claimed without saying anything: "claimed responsibility". */
    CLAIMED,

    /** Particles of verbs of writing that do something: "writes off 5 million". */
    WRITTEN_OFF,

    /** Who was asked, before "surveyed": "those surveyed". */
    GROUP,

    /** What unnamed sources are called: "two officials said". */
    SOURCE,

    /** Verbs of those who count for others: "12 deaths recorded by the ministry". */
    COUNTING,

    /** What somebody speaks in, by or at: "said the firm in a statement". */
    MEDIUM,

    /** Who asks or tells in a transcript for those who publish it. */
    PRESENTER,

    /** Pronouns of who speaks and who is spoken to. */
    PERSONAL,

    /** What somebody gives when he tells how many: "gave a toll of 11". */
    TOTAL,

    /** Opens a sentence with where or when: "in the capital, she said". */
    PLACING,

    /** Places without a name: "people living there". */
    NEAR,

    /** Pronouns of a woman. */
    SHE,

    /** Pronouns of a man. */
    HE,

    /** Pronouns that say whose something is. */
    OWNER,

    /** Titles and nouns of a woman. */
    WOMAN,

    /** Titles and nouns of a man. */
    MAN,

    /** What somebody changes who tells how many there are: "raised the toll to 11". */
    REVISED,

    /** Verbs of who changes it. */
    REVISING,

    /** What somebody announces who says nothing of how much there is: "announced a plan to cut 5". */
    PLAN,

    /** Behind "not", does not deny: "not only 12". */
    ONLY,

    /** Opens a clause that tells why or how: "could not say why 12 died". */
    REASON,

    /** What has inhabitants: "a town of 3,000". */
    PLACE,

    /** Verbs of what a measured amount does: "fell 5 metres". */
    MOVING,

    /** Verbs of what a weight does: "lost 5 kilos". */
    WEIGHING,

    /** Verbs that put an amount on their object: "valued the firm at $5". */
    PUTTING,

    /** Nouns before "of" that only say how an amount is reckoned: "a total of $5". */
    RECKONED,

    /** Behind an amount, say how it differs from another: "5 cents higher at $2". */
    COMPARED,

    /** Verbs of what is sold for its price: "retails at $5". */
    SELLING,

    /** Behind "on" or "for", say that something is to be sold: "on sale for $5". */
    OFFERED,

    /** Say how many there are of something: "the number of dead". */
    TALLY
}
