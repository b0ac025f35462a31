package dev.kontor.sample.internal.application;

import java.io.ObjectInputStream;

final class StoredObjects {
    ObjectInputStream stored;
}
