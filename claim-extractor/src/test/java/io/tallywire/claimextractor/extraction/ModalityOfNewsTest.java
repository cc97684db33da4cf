package io.tallywire.claimextractor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether plain news asserts, expects, fears or denies a figure. */
class ModalityOfNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The firm said it would cut 300 jobs.                     | FUTURE
            The firm is to cut 300 jobs.                             | FUTURE
            Some 300 jobs are to go.                                 | FUTURE
            Some 300 jobs will go.                                   | FUTURE
            The government has promised $40 million for roads.       | FUTURE
            The mayor wants to build 300 homes.                      | FUTURE
            The firm will "cut 300 jobs".                             | FUTURE
            He will be worried -- the papers tell of 300 firms.      | ASSERTED
            The firm may cut 300 jobs.                               | POSSIBLE
            Up to 300 people are feared dead.                        | POSSIBLE
            Some 300 jobs are at risk.                               | POSSIBLE
            Some 300 jobs could go.                                  | POSSIBLE
            The company denied that 300 workers had been poisoned.   | NEGATED
            No jobs were lost.                                       | NEGATED
            The hall can seat 300 people.                            | ASSERTED
            Some 300 villages were without power.                    | ASSERTED
            The 300 workers had no contract.                         | ASSERTED
            The 300 men did not survive.                             | ASSERTED
            About 70 percent of them had not been tried.             | ASSERTED
            Police are looking for 14 suspected smugglers.           | ASSERTED
            The firm cut 300 jobs in May.                            | ASSERTED
            The firm vowed to cut 300 jobs.                          | FUTURE
            The firm is on course to lose $40 million.               | FUTURE
            It had been expected to post fourth-quarter net income of $40 million. | FUTURE
            The firm is considering cutting 300 jobs.                | POSSIBLE
            It is unclear whether 300 workers fled.                  | POSSIBLE
            Some 300 homes are thought to have burned.               | POSSIBLE
            The firm dismissed reports that it had cut 300 jobs.     | NEGATED
            The firm won't cut 300 jobs.                             | NEGATED
            The firm not only cut 300 jobs but closed in May.        | ASSERTED
            Nobody knows why the firm cut 300 jobs.                  | ASSERTED
            The firm vowed to look into the case following the leak of 300 files. | ASSERTED
            The aid will help the 300 girls.                         | ASSERTED
            The man who said 300 workers were injured will be tried. | ASSERTED
            """)
    void givenFigureInPlainNews_whenExtracting_thenItsModalityIsRead(String text, Modality modality) {
        assertThat(Claims.only(text).modality()).isEqualTo(modality);
    }
}
