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

    /// <summary>That somebody of the shop has held it, for good: then a conversation is held too.</summary>
    public bool HeldByStaff { get; set; }

    /// <summary>Id of the last message from the person that was not a mere word like STOP; 0 if none. People are listed by it.</summary>
    public int LastReplyId { get; set; }

    public int LastReplyChannelId { get; set; }

    /// <summary>Nobody of the shop has answered it, or said that there is nothing to answer.</summary>
    public bool UnreadReply { get; set; }

    public DateTime CreatedUtc { get; set; }
    /// <summary>Nothing leaves by itself before then, because the person has answered; null when nothing holds it.</summary>
    public DateTime? PausedUntilUtc { get; set; }

    public DateTime? ErasedUtc { get; set; }
}
