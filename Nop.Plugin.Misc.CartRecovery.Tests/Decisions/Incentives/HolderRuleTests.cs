using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Incentives;

internal sealed class HolderRuleTests
{
    [TestCase(7, "ana@example.test", 7, "", true, Description = "the customer record it was sent to")]
    [TestCase(7, "ana@example.test", 7, "eve@example.test", true, Description = "the same record under another address")]
    [TestCase(7, "ana@example.test", 8, "", true, Description = "nobody knows yet who this is")]
    [TestCase(7, "ana@example.test", 8, "ana@example.test", true, Description = "the same person on another device")]
    [TestCase(7, "ana@example.test", 8, "eve@example.test ana@example.test", true, Description = "an account that is billed to the recipient")]
    [TestCase(7, "ana@example.test", 8, "eve@example.test", false, Description = "somebody else")]
    [TestCase(0, "ana@example.test", 0, "eve@example.test", false, Description = "two records that are gone are not one")]
    [TestCase(7, "tel:+40700000001", 8, "eve@example.test", true, Description = "a recipient without an e-mail")]
    [TestCase(7, "erased:12", 8, "eve@example.test", false, Description = "an erased recipient")]
    public void A_code_for_its_recipient_only(int holderId, string holderKey, int bearerId, string bearerEmails, bool admitted) =>
        Assert.That(
            HolderRule.Admits(new CouponHolder(holderId, holderKey), new CouponBearer(bearerId, bearerEmails.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            Is.EqualTo(admitted));
}
