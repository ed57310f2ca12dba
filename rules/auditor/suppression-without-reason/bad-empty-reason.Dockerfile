# Two rules, one comment, one reason that is missing.
# finds: suppression-without-reason
# auditor:ignore dockerfile/base-image-latest,dockerfile/user-missing until=2027-01-31 --
FROM nginx:latest
COPY dist /usr/share/nginx/html
