# A date that cannot be read is another rule's: this one asks whether there is any.
# auditor:ignore dockerfile/base-image-latest until=January -- the demo is built again every night
FROM nginx:latest
USER nginx
