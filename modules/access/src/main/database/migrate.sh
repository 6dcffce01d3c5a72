#!/bin/sh
# Migrates the schema of each module as its owner, lower modules first; every schema carries its own history.
# Flyway takes address, user and password from FLYWAY_URL, FLYWAY_USER and FLYWAY_PASSWORD.
set -eu

for schema in access registry lookup reporting; do
  folder="/modules/$schema/src/main/resources/db/$schema"
  if [ -d "$folder" ]; then
    flyway -defaultSchema="$schema" -locations="filesystem:$folder" \
      -failOnMissingLocations=true -validateMigrationNaming=true migrate
  fi
done
