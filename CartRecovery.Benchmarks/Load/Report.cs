using System.Globalization;

namespace CartRecovery.Benchmarks.Load;

/// <summary>Rows of a Markdown table, written as they are measured.</summary>
internal sealed class Report(TextWriter output)
{
    public void Title(string text) => output.WriteLine($"\n## {text}");

    public void Head(string subject) => output.WriteLine($"\n| {subject} | | median ms | p95 ms | ratio | statements | on our tables | allocated KB |\n|---|---|---:|---:|---:|---:|---:|---:|");

    public void Row(string what, string arm, IReadOnlyList<Sample> samples, IReadOnlyList<Sample> against)
    {
        var middle = Sample.Median(samples);
        var p95 = samples.Count < 20 ? "" : Number(Sample.At(samples, sample => sample.Time, 0.95).TotalMilliseconds);
        var ratio = Number(middle.Time / Sample.Median(against).Time);
        output.WriteLine($"| {what} | {arm} | {Number(middle.Time.TotalMilliseconds)} | {p95} | {ratio} | {middle.Statements} | {middle.Ours} | {Number(middle.Bytes / 1024d)} |");
    }

    public void Line(string text = "") => output.WriteLine(text);

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
