package com.example.ledger;

import javax.persistence.Entity;
import javax.persistence.Id;

/** What a host with JPA of its own keeps. */
@Entity
public class Invoice {

    @Id
    private long number;

    protected Invoice() {}

    Invoice(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }
}
