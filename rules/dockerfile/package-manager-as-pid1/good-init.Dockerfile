FROM node:24-slim
# dumb-init sends signals to the whole group.
ENTRYPOINT ["dumb-init", "--"]
CMD ["npm", "start"]
