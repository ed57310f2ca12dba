# Another rule speaks of root.
FROM node:24-alpine
USER root
