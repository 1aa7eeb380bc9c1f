package org.tandemswitch.user;

final class MemoryUsersTest implements UsersContract {
    private final Users users = new MemoryUsers();

    @Override
    public Users users() {
        return users;
    }
}
