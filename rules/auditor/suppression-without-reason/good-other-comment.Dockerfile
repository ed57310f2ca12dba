# A comment that speaks of auditor:ignore is none, and neither is one with another word.
# auditor:ignored dockerfile/base-image-untagged
FROM nginx:1.29
USER nginx
