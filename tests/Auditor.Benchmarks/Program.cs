using System.Globalization;
using Auditor.Benchmarks;

// What the README of this folder measures, as far as it needs code. Files and rules are made the same way each time.
switch (args)
{
    case ["dockerfiles", var count, var folder]: GeneratedFiles.WriteDockerfiles(Number(count), folder); return 0;
    case ["compose", var count, var folder]: GeneratedFiles.WriteCompose(Number(count), folder); return 0;
    case ["files", var count, var folder]: GeneratedFiles.WriteMixed(Number(count), folder); return 0;
    case ["rules", var count, var folder]: GeneratedRules.Write(Number(count), folder); return 0;
    case ["nginx", var servers, var file]: NginxFiles.WriteLarge(Number(servers), file); return 0;
    case ["nginx-files", var count, var folder]: NginxFiles.WriteSmall(Number(count), folder); return 0;
    case ["nginx-read", var path]: NginxFiles.Measure(path, Console.Out); return 0;
    case ["ports", var count]: PortProbes.Measure(Number(count), Console.Out); return 0;
    case ["ports-filtered", var count]: PortProbes.MeasureFiltered(Number(count), Console.Out); return 0;
    case ["tree"]: TreeQuestions.Measure(Console.Out); return 0;
    case ["growth"]: ParserGrowth.Measure("", Console.Out); return 0;
    case ["growth", var name]: ParserGrowth.Measure(name, Console.Out); return 0;
}

Console.Error.WriteLine("usage: dockerfiles COUNT FOLDER | compose COUNT FOLDER | files COUNT FOLDER | rules COUNT FOLDER | nginx SERVERS FILE | nginx-files COUNT FOLDER | nginx-read PATH | ports COUNT | ports-filtered COUNT | tree | growth [NAME]");
return 64;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
