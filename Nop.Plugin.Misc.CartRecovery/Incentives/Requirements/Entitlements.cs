using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

/// <summary>
/// The coupons somebody was given, without typing them. He is known by his customer record, by the address he gave, or by a message's link that he opened.
/// Such a discount is tried for every visitor with a cart, so one request asks once.
/// </summary>
internal sealed class Entitlements(RecipientStore recipients, ClickStore clicks, CouponBearers bearers, CouponStore coupons, CouponAnswers answers, TimeProvider time)
{
    private readonly Dictionary<string, IReadOnlyList<Coupon>> _known = new(StringComparer.Ordinal);

    /// <summary>The first answer that is not a refusal, else the first refusal; null when nothing was given.</summary>
    public async Task<(CouponAnswer Answer, Coupon Coupon)?> BestAsync(Customer customer, int incentiveId)
    {
        (CouponAnswer, Coupon)? first = null;
        foreach (var coupon in await OfAsync(customer, incentiveId))
        {
            var answer = await answers.OfAsync(coupon, customer);
            if (answer == CouponAnswer.Valid)
                return (answer, coupon);
            first ??= (answer, coupon);
        }

        return first;
    }

    /// <summary>Unused and not expired, those that end first in front.</summary>
    public async Task<IReadOnlyList<Coupon>> OfAsync(Customer customer, int incentiveId)
    {
        var given = await GivenAsync(customer);
        return incentiveId == 0 ? given : [.. given.Where(coupon => coupon.IncentiveId == incentiveId)];
    }

    /// <summary>After a state has changed.</summary>
    public void Forget() => _known.Clear();

    private async Task<IReadOnlyList<Coupon>> GivenAsync(Customer customer)
    {
        var bearer = await bearers.OfAsync(customer);
        var key = $"{bearer.CustomerId} {string.Join(' ', bearer.Emails)}";
        if (!_known.TryGetValue(key, out var given))
            _known[key] = given = await ReadAsync(bearer);
        return given;
    }

    private async Task<IReadOnlyList<Coupon>> ReadAsync(CouponBearer bearer)
    {
        var people = new HashSet<int>(await clicks.RecipientsOfAsync(bearer.CustomerId));
        foreach (var email in bearer.Emails.DefaultIfEmpty(""))
            people.UnionWith((await recipients.ByCustomerOrKeyAsync(bearer.CustomerId, email)).Select(recipient => recipient.Id));
        people.Remove(0);
        return people.Count == 0 ? [] : await coupons.UnredeemedOfAsync(people, time.NowUtc());
    }
}
