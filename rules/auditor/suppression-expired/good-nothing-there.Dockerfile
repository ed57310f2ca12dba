# Its time is over, and there is nothing to accept any more: the comment is unused, which says it all.
# auditor:ignore dockerfile/base-image-latest until=2026-11-20 -- until the launch
FROM nginx:1.29
USER nginx
