namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>The shipped texts that a new step may start with. Stored and written in campaign files by name, in lower case.</summary>
public enum StepTone
{
    First = 1,
    Second = 2,
    Last = 3,

    /// <summary>Of four, between the second and the last.</summary>
    Third = 4,

    /// <summary>The only one, soon after the cart was left.</summary>
    Nudge = 5,

    /// <summary>To people who have not ordered yet, and to those who have.</summary>
    Welcome = 6,
    Regular = 7,

    /// <summary>About an order that was placed, not about a cart.</summary>
    Thanks = 8,
    Confirmation = 9,

    /// <summary>About an order whose payment is pending: a friendly word, and the last one.</summary>
    Unpaid = 10,
    UnpaidLast = 11,

    Wishlist = 12,

    /// <summary>To somebody who wrote to the shop and did not order.</summary>
    Conversation = 13,
}

internal static class StepTones
{
    public static IReadOnlyCollection<string> All { get; } = [.. Enum.GetValues<StepTone>().Select(Code)];

    public static string Code(this StepTone tone) => tone.ToString().ToLowerInvariant();

    public static StepTone? Find(string code) => Enum.GetValues<StepTone>().Where(tone => tone.Code() == code).Select(tone => (StepTone?)tone).FirstOrDefault();
}
