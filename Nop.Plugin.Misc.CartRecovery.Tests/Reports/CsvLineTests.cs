using Nop.Plugin.Misc.CartRecovery.Reports;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Reports;

internal sealed class CsvLineTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [TestCase("a=b", "a=b")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("", "")]
    public void A_text_is_never_a_formula(string text, string written) => Assert.That(CsvLine.Of(text), Is.EqualTo(written + "\r\n"));

    [Test]
    public void Figures_and_times_stay_figures_and_times() =>
        Assert.That(CsvLine.Of(-5, 1.5m, new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc), null), Is.EqualTo("-5,1.5,2026-03-02T10:00:00Z,\r\n"));
}
