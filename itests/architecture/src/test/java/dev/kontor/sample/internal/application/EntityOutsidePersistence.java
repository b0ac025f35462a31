package dev.kontor.sample.internal.application;

import jakarta.persistence.EntityManager;

final class EntityOutsidePersistence {
    EntityManager entities;
}
