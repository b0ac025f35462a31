package dev.kontor.web;

/** What an entry of the main navigation stands among. The groups stand in this order. */
public enum NavigationGroup {
    /** Who one works with: contacts, companies. */
    CUSTOMERS,
    /** What one works on all day: messages, leads, entries. */
    WORK,
    /** How it goes. */
    FIGURES,
    /** What is set up and watched, under a heading of its own at the end. */
    ADMINISTRATION
}
