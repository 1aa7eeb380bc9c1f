package org.tandemswitch.call;

/** May the next vendor be tried after this one failed? (section 6, system defaults) */
final class Switching {
    private Switching() {}

    static boolean mayFollow(int status, Stage reached) {
        boolean busy = status == 486 || status == 600;
        boolean callerHeardSomething = reached == Stage.RINGING || reached == Stage.PROGRESS_WITH_MEDIA;
        return !busy && !callerHeardSomething;
    }
}
