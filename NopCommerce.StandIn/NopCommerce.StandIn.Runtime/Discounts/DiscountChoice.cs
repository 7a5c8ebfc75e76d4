namespace NopCommerce.StandIn.Discounts;

/// <summary>The best single discount, or the cumulative ones together when they give more.</summary>
internal static class DiscountChoice
{
    public static decimal Amount(Discount discount, decimal amount)
    {
        var given = discount.UsePercentage
            ? (decimal)((float)amount * (float)discount.DiscountPercentage / 100f)
            : discount.DiscountAmount;
        if (discount.UsePercentage && given > discount.MaximumDiscountAmount)
            given = discount.MaximumDiscountAmount.Value;

        return Math.Max(0, given);
    }

    public static (List<Discount> Chosen, decimal Amount) Preferred(IList<Discount> discounts, decimal amount)
    {
        var chosen = new List<Discount>();
        var best = 0m;
        foreach (var discount in discounts)
            if (Amount(discount, amount) is var given && given > best)
                (chosen, best) = ([discount], given);

        var cumulative = discounts.Where(d => d.IsCumulative).OrderBy(d => d.Name).ToList();
        var together = cumulative.Sum(d => Amount(d, amount));
        return cumulative.Count > 1 && together > best ? (cumulative, together) : (chosen, best);
    }
}
