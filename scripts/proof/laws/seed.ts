import fc from 'fast-check';

/**
 * One seed for every property, so that a run of the tests tells of the change and not of
 * chance. `FC_SEED=$RANDOM npm test` looks elsewhere.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
