# Another comment may stand between it and what it speaks of.
# auditor:ignore dockerfile/base-image-latest until=2027-01-31 -- the demo is built again every night
# The site.
FROM nginx:latest
USER nginx
