using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>A person we could write to. One row for each address key, whatever customer record it came from.</summary>
public sealed class Recipient : BaseEntity
{
    /// <summary>The normalised e-mail, else "tel:" and the phone, else "visitor:" and the customer record; unique. "erased:id" after an erase.</summary>
    public string AddressKey { get; set; } = "";

    /// <summary>The last customer record seen with this address; 0 when that is gone.</summary>
    public int CustomerId { get; set; }

    /// <summary>As given, for the To header.</summary>
    public string Email { get; set; } = "";

    /// <summary>As given.</summary>
    public string Phone { get; set; } = "";

    /// <summary>The phone in E.164 ("+40722123456"); empty when it cannot be sent to.</summary>
    public string PhoneNumber { get; set; } = "";

    /// <summary>Why it cannot; 0 when it can, or none is known.</summary>
    public int PhoneProblemId { get; set; }

    public string Name { get; set; } = "";
    public int LanguageId { get; set; }

    /// <summary>IANA id; empty when only the store's zone is known.</summary>
    public string TimeZoneId { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
    /// <summary>Nothing leaves by itself before then, because the person has answered; null when nothing holds it.</summary>
    public DateTime? PausedUntilUtc { get; set; }

    public DateTime? ErasedUtc { get; set; }
}
