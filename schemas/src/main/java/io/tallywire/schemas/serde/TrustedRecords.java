package io.tallywire.schemas.serde;

import io.tallywire.schemas.Article;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that it may load the generated records. Since 1.12.2 Avro loads no class that a schema names unless the JVM
 * is told to trust it: not for reading, and not for a builder's defaults and copies either. The serdes call this
 * themselves; a program that only builds records calls it once, or starts with
 * {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.tallywire.schemas}.
 */
public final class TrustedRecords {
    private static final String PACKAGE = Article.class.getPackageName();

    private TrustedRecords() {}

    /** Adds the package of the generated records to what is trusted already. Calling it again changes nothing. */
    public static synchronized void trust() {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        if (!before.isTrusted(Article.class)) {
            ClassSecurityValidator.setGlobal(
                    ClassSecurityValidator.composite(before, type -> PACKAGE.equals(type.getPackageName())));
        }
    }
}
