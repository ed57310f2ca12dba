# The tag is given on the command line: whether it is latest cannot be told.
ARG NODE_TAG
FROM node:${NODE_TAG}
