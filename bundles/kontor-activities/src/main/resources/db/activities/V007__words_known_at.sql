-- What could be searched for before each step (N14): so many characters of the words of its course were there already.
alter table activities_step add column before_words integer;
