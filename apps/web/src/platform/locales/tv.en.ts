export default {
  tv: {
    title: 'Pair this TV with Zhiban',
    how: 'On a computer, open this address and enter the code',
    left: 'new code in {time}',
    away: 'The server cannot be reached; trying again…',
    asking: 'Connecting to the server…',
  },
};
