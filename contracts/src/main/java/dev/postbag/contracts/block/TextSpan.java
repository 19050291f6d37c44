package dev.postbag.contracts.block;

import java.util.List;

/** A run of text that carries the same marks throughout. */
public record TextSpan(String text, List<Mark> marks) {
    public TextSpan {
        marks = List.copyOf(marks);
    }
}
