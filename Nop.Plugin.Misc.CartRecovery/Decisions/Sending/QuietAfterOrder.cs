namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>Who has just bought is left alone: a step that came due too soon after an order is dropped, not delayed.</summary>
public static class QuietAfterOrder
{
    public static Reason? Check(DateTime? lastOrderUtc, DateTime dueUtc, TimeSpan quiet) =>
        lastOrderUtc is { } order && dueUtc - order < quiet ? Reason.QuietAfterOrder : null;
}
