using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// What the current visitor was given under a code that all share. He is known by his account, by the address he gave at checkout,
/// or by nothing yet: then the link in his message works, which carries a code of his own.
/// </summary>
internal sealed class SharedCodes(CouponStore coupons, CouponBearers bearers, IServiceProvider services)
{
    /// <param name="spelling">As the merchant wrote it.</param>
    public async Task<int?> OwnIdAsync(string spelling)
    {
        var people = await PeopleAsync();
        if (people.Count == 0)
            return null;

        var given = await coupons.UnderSpellingAsync(people, spelling);
        return given.OrderByDescending(coupon => CouponRule.IsUnredeemed(coupon.State)).ThenByDescending(coupon => coupon.ExpiresUtc).FirstOrDefault()?.Id;
    }

    private async Task<IReadOnlyCollection<int>> PeopleAsync()
    {
        var bearer = await bearers.OfAsync(await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync());
        var recipients = services.GetRequiredService<RecipientStore>();
        var people = new HashSet<int>();
        foreach (var email in bearer.Emails.DefaultIfEmpty(""))
            people.UnionWith((await recipients.ByCustomerOrKeyAsync(bearer.CustomerId, email)).Select(recipient => recipient.Id));
        return people;
    }
}
