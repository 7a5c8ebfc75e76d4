using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal enum ReservationOutcome
{
    /// <summary>Every code of ours that the customer carries is this request's until its order is placed.</summary>
    Held = 0,

    /// <summary>A code the customer saw in the totals no longer works; it was taken off the cart.</summary>
    Lost = 10,

    /// <summary>The address given at checkout is not the one that the code was sent to; it was taken off the cart.</summary>
    NotYours = 15,

    /// <summary>The customer's own order with this code is being placed by another request.</summary>
    InProgress = 20,
}

/// <param name="Version">Of the row once reserved, so that only this very reservation is released.</param>
internal sealed record Reservation(int CouponId, int CustomerId, int Version);

/// <summary>A code belongs to one order at a time, from before the order is placed. The platform itself lets parallel orders share it.</summary>
internal sealed class CouponReservations(CouponLookup lookup, CouponAnswers answers, CouponClaims claims, GivenCodes given, ICustomerService customers, TimeProvider time)
{
    private const int Attempts = 3;

    public async Task<(ReservationOutcome Outcome, IReadOnlyList<Reservation> Held)> ReserveAsync(Customer customer)
    {
        lookup.Forget();
        var carried = (await customers.ParseAppliedDiscountCouponCodesAsync(customer)).ToLookup(CouponCode.Key);
        var ours = await OursAsync(carried.Select(typed => typed.Key).OfType<string>());
        var held = new List<Reservation>();
        var worst = ReservationOutcome.Held;
        foreach (var code in carried.Where(typed => typed.Key is not null && ours.Contains(typed.Key)))
        {
            var (outcome, reservation) = await ReserveAsync(code.Key!, customer);
            if (reservation is not null)
                held.Add(reservation);
            if (outcome is ReservationOutcome.Lost or ReservationOutcome.NotYours)
                await RemoveAsync(customer, code);
            if (outcome != ReservationOutcome.Held && worst is ReservationOutcome.Held or ReservationOutcome.InProgress)
                worst = outcome;
        }

        if (worst == ReservationOutcome.Held)
            worst = await ReserveGivenAsync(customer, ours, held);
        lookup.Forget();
        if (worst == ReservationOutcome.Held)
            return (worst, held);
        await ReleaseAsync(held);
        return (worst, []);
    }

    /// <summary>What an order has not used is free again; what it used has moved on and is left alone.</summary>
    public async Task ReleaseAsync(IEnumerable<Reservation> held)
    {
        foreach (var reservation in held)
            await claims.ReleaseAsync(reservation.CouponId, reservation.CustomerId, reservation.Version);
        lookup.Forget();
    }

    /// <summary>One for each discount that asks for no code. It cannot be taken off the cart, so that while another order of the same person is being placed with it he is asked to wait.</summary>
    private async Task<ReservationOutcome> ReserveGivenAsync(Customer customer, IEnumerable<string> typed, List<Reservation> held)
    {
        var worst = ReservationOutcome.Held;
        foreach (var candidates in await given.OfAsync(customer, [.. (await lookup.FindAsync(typed)).Values]))
        {
            var (outcome, taken) = await ReserveAnyAsync(candidates, customer);
            if (taken is not null)
                held.Add(taken);
            else if (outcome != ReservationOutcome.Held)
                worst = outcome;
        }

        given.Forget();
        return worst;
    }

    private async Task<(ReservationOutcome Outcome, Reservation? Held)> ReserveAnyAsync(IReadOnlyList<Coupon> candidates, Customer customer)
    {
        var worst = ReservationOutcome.Held;
        foreach (var candidate in candidates)
        {
            var (outcome, taken) = await ReserveAsync(candidate.Code, customer);
            if (taken is not null)
                return (outcome, taken);
            if (outcome == ReservationOutcome.Lost && await lookup.FindAsync(candidate.Code) is { } now && CouponRule.For(now.Facts, customer.Id, time.NowUtc()) == CouponAnswer.HeldByAnother)
                outcome = ReservationOutcome.InProgress;
            if (outcome is ReservationOutcome.InProgress or ReservationOutcome.Lost)
                worst = outcome;
        }

        return (worst, null);
    }

    /// <summary>Also those of our making whose row is gone: they are taken off the cart.</summary>
    private async Task<IReadOnlySet<string>> OursAsync(IEnumerable<string> keys)
    {
        var known = await lookup.FindAsync(keys);
        return keys.Where(key => known.ContainsKey(key) || CouponCode.Recognise(key) is not null).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<(ReservationOutcome Outcome, Reservation? Held)> ReserveAsync(string code, Customer customer)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            lookup.Forget();
            var now = time.NowUtc();
            var coupon = await lookup.FindAsync(code);
            var answer = coupon is null ? CouponAnswer.Revoked : await answers.OfAsync(coupon, customer);

            // It is not in the totals that the shopper has seen, and counts again when the cart grows.
            if (answer == CouponAnswer.BelowMinimum)
                return (ReservationOutcome.Held, null);
            if (coupon is null || answer != CouponAnswer.Valid)
                return (answer == CouponAnswer.NotYours ? ReservationOutcome.NotYours : ReservationOutcome.Lost, null);

            // Valid and reserved can only be his own: a double click must not become two orders, nor take the code from the first.
            if (CouponRule.IsReserved(coupon.Facts, now))
                return (ReservationOutcome.InProgress, null);
            if (await claims.ReserveAsync(coupon, customer.Id, now + CouponRule.Reservation))
                return (ReservationOutcome.Held, new Reservation(coupon.Id, customer.Id, coupon.Version + 1));
        }

        return (ReservationOutcome.InProgress, null);
    }

    private async Task RemoveAsync(Customer customer, IEnumerable<string> spellings)
    {
        foreach (var typed in spellings)
            await customers.RemoveDiscountCouponCodeAsync(customer, typed);
    }
}
