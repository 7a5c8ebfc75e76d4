using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class ZoneIdsTests
{
    [TestCase("Europe/Bucharest", "Europe/Bucharest")]
    [TestCase("E. South America Standard Time", "America/Sao_Paulo")]
    [TestCase("Nowhere/Atall", "")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void Zone_is_kept_by_its_iana_id(string? stored, string iana) => Assert.That(ZoneIds.Iana(stored), Is.EqualTo(iana));
}
