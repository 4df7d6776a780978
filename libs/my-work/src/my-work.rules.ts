/** What a person reads when a rule of my work says no. */
export const myWorkRules = {
  'saved-view-name-taken': 'You have a saved view of this name. Choose another name',
  'saved-views-full': 'You have 20 saved views. Remove one first',
  'saved-view-not-yours': 'This view cannot be saved here. Save it again from the list',
  'saved-view-not-a-list':
    'Only lists filtered by status, kind or day can be saved. Take what you typed out of the filter first',
} as const;
