package io.tallywire.ingestproducer.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text, as ids and content hashes are written. */
final class Sha256 {
    private Sha256() {}

    /** The digest of the UTF-8 bytes of texts, one after the other, as 64 lower-case hex digits. */
    static String hex(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "This Java runtime has no SHA-256, which every Java platform must have: use another runtime", e);
        }
    }
}
