# There is nothing to accept: that the comment can go says it all.
# auditor:ignore dockerfile/base-image-latest
FROM nginx:1.29
USER nginx
