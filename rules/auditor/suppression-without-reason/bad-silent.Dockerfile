# finds: suppression-without-reason
# auditor:ignore dockerfile/base-image-latest until=2027-01-31
FROM nginx:latest
USER nginx
