using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class HoldOutTests
{
    private static int Share(int percent) =>
        Enumerable.Range(0, 10_000).Count(person => HoldOut.Contains(AddressKey.Hash($"person{person}@example.com"), percent));

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(50)]
    [TestCase(100)]
    public void The_share_stays_within_four_deviations(int percent)
    {
        var expected = 100.0 * percent;
        var deviation = Math.Sqrt(expected * (1 - percent / 100.0));

        Assert.That(Share(percent), Is.EqualTo(expected).Within(4 * deviation));
    }

    [Test]
    public void Who_is_held_out_at_a_share_is_held_out_at_a_larger_one()
    {
        var hash = AddressKey.Hash("ana@example.com");
        var first = Enumerable.Range(0, 101).First(percent => HoldOut.Contains(hash, percent));

        Assert.That(Enumerable.Range(0, 101).All(percent => HoldOut.Contains(hash, percent) == percent >= first), Is.True);
    }

    [TestCase("00000063ff", 99, false, Description = "99 % are the draws 0 to 98")]
    [TestCase("00000063ff", 100, true)]
    [TestCase("00000000ff", 1, true)]
    [TestCase("00000001ff", 1, false)]
    [TestCase("", 0, false, Description = "an address not known yet is not asked for")]
    public void The_draw_is_below_the_share(string hash, int percent, bool heldOut) => Assert.That(HoldOut.Contains(hash, percent), Is.EqualTo(heldOut));

    [Test]
    public void The_case_of_an_address_makes_no_other_person() =>
        Assert.That(AddressKey.OfEmail(" Ana@Example.com "), Is.EqualTo("ana@example.com"));
}
