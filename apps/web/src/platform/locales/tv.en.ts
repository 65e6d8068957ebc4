export default {
  tv: {
    title: 'Pair this TV with Zhiban',
    where: 'On a computer open',
    how: 'and enter this code under Admin › TVs',
    left: 'new code in {time}',
    away: 'The server cannot be reached; trying again…',
    asking: 'Connecting to the server…',
  },
};
