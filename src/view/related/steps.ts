/** Steps that a comparison took, so that a test can tell how they grow. */
export interface Steps {
  count: number;
}
