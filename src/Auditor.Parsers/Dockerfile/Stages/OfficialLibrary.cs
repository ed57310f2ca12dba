
namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>The names of Docker's official library, those that are no longer built included (docker-library/docs, of 2026-11, and its history).</summary>
internal static class OfficialLibrary
{
    private const string Names =
        """
        adminer adoptopenjdk aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux
        azul-zulu backdrop bash blackfire bonita buildpack-deps busybox caddy cassandra celery centos chronograf cirros
        clearlinux clefos clickhouse clojure composer consul convertigo couchbase couchdb crate crux dart debian django
        docker docker-dev drupal eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir emqx erlang espocrm euleros
        express-gateway fedora flink fluentd friendica fsharp gazebo gcc geonetwork ghost glassfish golang gradle groovy
        haproxy haskell haxe hello-seattle hello-world hipache hitch hola-mundo httpd hylang ibm-semeru-runtimes ibmjava
        influxdb iojs irssi java jenkins jetty jobber joomla jruby julia kaazing-gateway kapacitor kibana known kong krakend
        lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mono
        mysql nats nats-streaming neo4j neurodebian nextcloud nginx nim node notary nuxeo odoo open-liberty openjdk opensuse
        oraclelinux orientdb owncloud percona perl photon php php-zendserver phpmyadmin piwik plone postfixadmin postgres
        pypy python r-base rabbitmq rails rakudo-star rapidoid redis redmine registry rethinkdb rocket.chat rockylinux ros
        ruby rust sapmachine satosa sentry silverpeas sl solr sonarqube sourcemage spark spiped storm swift swipl teamspeak
        telegraf thrift tomcat tomee traefik ubuntu ubuntu-debootstrap ubuntu-upstart unit varnish vault websphere-liberty
        wordpress xwiki yourls znc zookeeper
        """;

    private static readonly HashSet<string> Known =
        new(Names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public static bool Has(string name) => Known.Contains(name);
}
