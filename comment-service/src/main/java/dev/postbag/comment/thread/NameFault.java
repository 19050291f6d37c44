package dev.postbag.comment.thread;

/** Why a name cannot be a contributor's in a thread. */
public enum NameFault {
    /** Too short or too long, or not of letters. */
    UNREADABLE,
    /** It could pass for the desk's. */
    RESERVED,
    /** It could pass for a pseudonym. */
    LIKE_A_PSEUDONYM,
    /** It leads to a person: an address, a number. */
    REVEALING,
    /** Another has it there, or one that looks like it. */
    TAKEN,
    /** They have another there already. */
    NAMED_OTHERWISE
}
