using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Customers;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// Whether a code would work on the recipient's real cart, asked of the shop's own rules: once of the offer, before a code is spent on it, and once of the very code.
/// A cart that is gone with its guest is only held against the offer's minimum; what it will be when it is restored, nobody knows. Nor does anybody know what a conversation leads to.
/// </summary>
internal sealed class CouponTrial(
    IDiscountService discounts,
    ICustomerService customers,
    CouponProbe probe,
    CouponAnswers answers,
    DiscountEffect effect,
    CartWorth worth,
    CatalogSettings catalog)
{
    /// <returns>Null when nothing stands against it.</returns>
    public async Task<CouponTrouble?> OfferAsync(Incentive incentive, Discount? master, Episode episode)
    {
        if (catalog.IgnoreDiscounts)
            return new CouponTrouble(CouponProblem.DiscountsIgnored);
        if (!await probe.IsHeardAsync())
            return new CouponTrouble(CouponProblem.ServiceReplaced);
        if (master is not { IsActive: true })
            return new CouponTrouble(master is null ? CouponProblem.DiscountMissing : CouponProblem.DiscountInactive);

        worth.StoreId = episode.StoreId;
        return await CustomerAsync(episode) is { } customer ? await OnCartAsync(incentive, master, customer) : OnSnapshot(incentive, episode);
    }

    public async Task<CouponTrouble?> CodeAsync(string printed, Episode episode)
    {
        worth.StoreId = episode.StoreId;
        if (await CustomerAsync(episode) is not { } customer)
            return null;

        var said = new List<string>();
        foreach (var found in await discounts.GetAllDiscountsAsync(couponCode: printed))
        {
            var answer = await discounts.ValidateDiscountAsync(found, customer, [printed]);
            if (answer.IsValid)
                return null;
            said.AddRange(answer.Errors);
        }

        return new CouponTrouble(CouponProblem.CodeNotTaken, said.FirstOrDefault() ?? "");
    }

    private async Task<Customer?> CustomerAsync(Episode episode) =>
        await customers.GetCustomerByIdAsync(episode.CustomerId) is { Deleted: false } customer && (await worth.ItemsAsync(customer)).Count > 0 ? customer : null;

    private static CouponTrouble? OnSnapshot(Incentive incentive, Episode episode) =>
        episode.Kind != EpisodeKind.Conversation && episode.CartValue < incentive.MinimumSubtotal ? new CouponTrouble(CouponProblem.BelowMinimum) : null;

    private async Task<CouponTrouble?> OnCartAsync(Incentive incentive, Discount master, Customer customer)
    {
        if (await answers.OfAsync(new CouponTerms(null, incentive.MinimumSubtotal), customer) == CouponAnswer.BelowMinimum)
            return new CouponTrouble(CouponProblem.BelowMinimum);
        var answer = await discounts.ValidateDiscountAsync(master, customer, [master.CouponCode]);
        if (!answer.IsValid)
            return new CouponTrouble(CouponProblem.RefusedByShop, answer.Errors.FirstOrDefault() ?? "");

        return await effect.ProblemAsync(master, await worth.ItemsAsync(customer), await worth.OfAsync(customer)) is { } problem ? new CouponTrouble(problem) : null;
    }
}
