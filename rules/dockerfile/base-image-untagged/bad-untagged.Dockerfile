# finds: base-image-untagged (medium)
FROM python
COPY . /srv
CMD ["python", "-m", "srv"]
