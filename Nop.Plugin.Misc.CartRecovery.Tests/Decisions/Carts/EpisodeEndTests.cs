using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Carts;

internal sealed class EpisodeEndTests
{
    [TestCase(EpisodeState.Open, EpisodeKind.Cart, null)]
    [TestCase(EpisodeState.Converted, EpisodeKind.Cart, Reason.CartConverted)]
    [TestCase(EpisodeState.Converted, EpisodeKind.Order, Reason.OrderPaid)]
    [TestCase(EpisodeState.Emptied, EpisodeKind.Wishlist, Reason.CartEmptied)]
    [TestCase(EpisodeState.Lapsed, EpisodeKind.Order, Reason.TooOld)]
    [TestCase(EpisodeState.Superseded, EpisodeKind.Cart, Reason.NewerEpisode)]
    [TestCase(EpisodeState.Erased, EpisodeKind.Cart, Reason.PersonErased)]
    [TestCase(EpisodeState.Cancelled, EpisodeKind.Order, Reason.OrderCancelled)]
    public void Every_end_has_its_reason(EpisodeState state, EpisodeKind kind, Reason? reason) => Assert.That(EpisodeEnd.Reason(state, kind), Is.EqualTo(reason));

    [Test]
    public void No_state_is_left_without_one() =>
        Assert.That(Enum.GetValues<EpisodeState>().Where(state => state != EpisodeState.Open).Select(state => EpisodeEnd.Reason(state, EpisodeKind.Cart)), Has.None.Null);

    [Test]
    public void A_state_of_a_later_version_is_not_guessed_at() =>
        Assert.That(() => EpisodeEnd.Reason((EpisodeState)11, EpisodeKind.Cart), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith("Unknown state"));
}
