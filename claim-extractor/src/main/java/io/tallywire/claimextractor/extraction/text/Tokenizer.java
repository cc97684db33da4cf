package io.tallywire.claimextractor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into tokens in one pass, from left to right, without looking back. */
public final class Tokenizer {

    /** Lower-case forms longer than this are never looked up, so they are not built. */
    private static final int LONGEST_WORD = 64;

    /** Currency codes have no more letters. */
    private static final int LONGEST_CODE = 3;

    private static final String SOFT_HYPHEN = "\u00AD";

    private Tokenizer() {}

    /** The tokens of {@code text} between two UTF-16 offsets. */
    public static List<Token> tokenize(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        boolean glued = false;
        while (at < to) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                glued = false;
                at++;
                continue;
            }
            int entity = Entities.end(text, at, to);
            if (entity > at) {
                String meaning = Entities.meaning(text.substring(at, entity));
                boolean space = isSpace(meaning.charAt(0));
                if (!space) {
                    TokenKind mark = kindOf(meaning, 0, 1, glued, tokens);
                    tokens.add(new Token(at, entity, meaning, meaning, mark, glued));
                }
                glued = !space;
                at = entity;
                continue;
            }
            int end = endOfToken(text, at, to);
            TokenKind kind = kindOf(text, at, end, glued, tokens);
            at = add(tokens, text, at, end, kind, glued);
            glued = true;
        }
        return tokens;
    }

    private static int add(List<Token> tokens, String text, int start, int end, TokenKind kind, boolean glued) {
        int genitive = kind == TokenKind.WORD ? genitiveAt(text, start, end) : end;
        tokens.add(token(text, start, genitive, kind, glued));
        if (genitive < end) {
            tokens.add(token(text, genitive, end, TokenKind.POSSESSIVE, true));
        }
        return end;
    }

    private static Token token(String text, int start, int end, TokenKind kind, boolean glued) {
        String raw = text.substring(start, end);
        String lower = raw.length() > LONGEST_WORD
                ? raw
                : raw.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replace('‘', '\'')
                        .replace(SOFT_HYPHEN, "");
        return new Token(start, end, raw, lower, kind, glued);
    }

    private static int endOfToken(String text, int at, int to) {
        char c = text.charAt(at);
        if (isDigit(c) || isLeadingDot(text, at, to)) {
            return PrintedDigits.end(text, at, to);
        }
        if (Character.isLetter(c)
                || ((c == '#' || c == '@') && at + 1 < to && Character.isLetter(text.charAt(at + 1)))) {
            return isUrl(text, at) ? endOfBlack(text, at, to) : endOfLetters(text, at, endOfWord(text, at + 1, to));
        }
        if (c == '-' || c == '.') {
            return endOfRun(text, at, to, c);
        }
        if (Character.isHighSurrogate(c) && at + 1 < to && Character.isLowSurrogate(text.charAt(at + 1))) {
            return at + 2;
        }
        return at + 1;
    }

    /** The point of ".05", which has no digit before it. */
    private static boolean isLeadingDot(String text, int at, int to) {
        return text.charAt(at) == '.'
                && at + 1 < to
                && isDigit(text.charAt(at + 1))
                && (at == 0 || isSpace(text.charAt(at - 1)));
    }

    /**
     * The end of the capitals that open a word, when digits with separators follow them as in "USD1,700" and "$A2.5m";
     * else {@code end}.
     */
    private static int endOfLetters(String text, int at, int end) {
        int digits = at;
        while (digits < end && digits - at < LONGEST_CODE && isCapital(text.charAt(digits))) {
            digits++;
        }
        int local = LocalSign.end(text, at, end);
        if (local > at) {
            return local;
        }
        boolean sign = at > 0 && Character.getType(text.charAt(at - 1)) == Character.CURRENCY_SYMBOL;
        if (digits - at < (sign ? 1 : 2) || digits >= end || !isDigit(text.charAt(digits))) {
            return end;
        }
        int after = digits;
        while (after < end && isDigit(text.charAt(after))) {
            after++;
        }
        char next = after < text.length() ? text.charAt(after) : ' ';
        boolean separated =
                (next == ',' || next == '.') && after + 1 < text.length() && isDigit(text.charAt(after + 1));
        boolean magnitude = after < end && end - after <= 2 && Character.isLowerCase(next);
        return sign || separated || magnitude ? digits : end;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int endOfRun(String text, int at, int to, char c) {
        int end = at;
        while (end < to && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    private static int endOfBlack(String text, int at, int to) {
        int end = at;
        while (end < to && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isUrl(String text, int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private static int endOfWord(String text, int from, int to) {
        int end = from;
        while (end < to) {
            char c = text.charAt(end);
            boolean inside = Character.isLetterOrDigit(c)
                    || (isApostrophe(c) && end + 1 < to && Character.isLetter(text.charAt(end + 1)))
                    || (c == '.' && isAcronymDot(text, end, to))
                    || (c == '/' && isSpeed(text, end, to))
                    || c == '­';
            if (!inside) {
                break;
            }
            end++;
        }
        return end;
    }

    /** A dot behind a single letter that another dotted letter precedes or follows: "U.S.", "a.m.". */
    private static boolean isAcronymDot(String text, int dot, int to) {
        boolean single = dot >= 1
                && Character.isLetter(text.charAt(dot - 1))
                && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
        if (!single) {
            return false;
        }
        boolean before = dot >= 3 && text.charAt(dot - 2) == '.' && Character.isLetter(text.charAt(dot - 3));
        boolean after = dot + 2 < to && Character.isLetter(text.charAt(dot + 1)) && text.charAt(dot + 2) == '.';
        return before || after;
    }

    /** The slash of "km/h" and "m/s". */
    private static boolean isSpeed(String text, int slash, int to) {
        if (slash + 1 >= to || slash < 1 || text.charAt(slash - 1) != 'm') {
            return false;
        }
        char c = text.charAt(slash + 1);
        return (c == 'h' || c == 's') && (slash + 2 >= to || !Character.isLetter(text.charAt(slash + 2)));
    }

    /** Where the 's of a word starts, or its end when there is none. */
    private static int genitiveAt(String text, int start, int end) {
        boolean genitive = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && isApostrophe(text.charAt(end - 2));
        return genitive ? end - 2 : end;
    }

    private static TokenKind kindOf(String text, int at, int end, boolean glued, List<Token> before) {
        char c = text.charAt(at);
        if (isDigit(c)
                || (c == '.' && end > at + 1 && isDigit(text.charAt(at + 1)))
                || Character.getType(c) == Character.OTHER_NUMBER) {
            return TokenKind.NUMBER;
        }
        if (Character.isLetter(c) || ((c == '#' || c == '@') && end > at + 1)) {
            return isUrl(text, at) ? TokenKind.PUNCTUATION : TokenKind.WORD;
        }
        if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
            return TokenKind.CURRENCY;
        }
        boolean inside = glued && end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        if ((c == '-' && end == at + 1 && inside) || c == '‐' || c == '‑' || (c == '–' && inside)) {
            return TokenKind.HYPHEN;
        }
        if (isApostrophe(c)) {
            boolean possessive = glued
                    && !before.isEmpty()
                    && before.get(before.size() - 1).lower().endsWith("s");
            return possessive ? TokenKind.POSSESSIVE : TokenKind.QUOTE;
        }
        return c == '"' || c == '“' || c == '”' || c == '«' || c == '»' || c == '„'
                ? TokenKind.QUOTE
                : TokenKind.PUNCTUATION;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u00AD'
                || c == '​'
                || c == '﻿';
    }
}
