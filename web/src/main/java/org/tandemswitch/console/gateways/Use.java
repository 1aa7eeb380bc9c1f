package org.tandemswitch.console.gateways;

/**
 * Where a gateway matters besides its own form.
 *
 * @param path of a page that shows it; empty for none
 */
public record Use(String text, String path) {}
