package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;

/** Closes threads, opens them and slows them down, for whoever knows how they stand. */
@ApplicationScoped
public class SettingDoors {

    private final ReadingDoors reading;
    private final Doors doors;

    public SettingDoors(ReadingDoors reading, Doors doors) {
        this.reading = reading;
        this.doors = doors;
    }

    public DoorResult set(SetDoor order) {
        DoorResult before = reading.read(order.post());
        return before instanceof DoorResult.Standing standing ? set(order, standing.door()) : before;
    }

    private DoorResult set(SetDoor order, Door before) {
        Door after = before.set(order.closedFor(), order.slowMode());
        boolean set =
                before.version() == order.seen() && (after.equals(before) || doors.set(order.post(), before, after));
        return set ? reading.read(order.post()) : new DoorResult.ChangedSince();
    }
}
