using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

internal sealed class CouponSentencesTests
{
    [Test]
    public void Every_problem_has_its_sentence_in_every_language() =>
        Assert.That(
            from culture in LocaleFiles.Cultures
            from problem in Enum.GetValues<CouponProblem>()
            let key = $"{CartRecoveryDefaults.LocalePrefix}.Coupons.Problem.{CouponTrouble.Code(problem)}"
            where !LocaleFiles.For(culture).ContainsKey(key)
            select $"{culture} {key}",
            Is.Empty);
}
