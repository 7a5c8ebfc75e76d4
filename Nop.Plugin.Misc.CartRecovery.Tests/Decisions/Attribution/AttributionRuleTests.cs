using Nop.Plugin.Misc.CartRecovery.Decisions.Attribution;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Attribution;

internal sealed class AttributionRuleTests
{
    private static readonly DateTime _ordered = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan _fiveDays = TimeSpan.FromDays(5);

    // Clicks are "touch@seconds before the order"; five days are 432,000 s.
    [TestCase("", null, 0, false, false)]
    [TestCase("1@0", null, 1, true, false)]
    [TestCase("1@3600", null, 1, true, false)]
    [TestCase("1@432000", null, 1, true, false)]
    [TestCase("1@432001", null, 0, false, false)]
    [TestCase("1@-1", null, 0, false, false)]
    [TestCase("1@90000 2@3600", null, 2, true, false)]
    [TestCase("2@3600 1@90000", null, 2, true, false)]
    [TestCase("1@3600 2@-60", null, 1, true, false)]
    [TestCase("1@3600 2@3600", null, 2, true, false)]
    [TestCase("0@3600", null, 0, false, false)]
    [TestCase("", 3, 3, false, true)]
    [TestCase("1@432001", 3, 3, false, true)]
    [TestCase("1@3600", 3, 1, true, true)]
    [TestCase("", 0, 0, false, true)]
    public void Credit(string clicks, int? couponTouch, int touch, bool clickedThenBought, bool couponUsed)
    {
        var credit = AttributionRule.For(_ordered, Parse(clicks), _fiveDays, couponTouch);

        Assert.That(credit, Is.EqualTo(new Credit(touch, clickedThenBought, couponUsed)));
    }

    private static IEnumerable<HumanClick> Parse(string clicks) => clicks
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(click => click.Split('@'))
        .Select(parts => new HumanClick(int.Parse(parts[0], null), _ordered.AddSeconds(-int.Parse(parts[1], null))));
}
