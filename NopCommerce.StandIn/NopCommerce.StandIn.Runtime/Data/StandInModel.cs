using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Nop.Core;
using Nop.Data.Mapping;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Conventions;

namespace NopCommerce.StandIn.Data;

/// <summary>The model is built once for a kind of database and a set of entities, so that EF's compiled queries serve every database of a test run.</summary>
internal static class StandInModel
{
    private static readonly ConcurrentDictionary<string, Lazy<IModel>> _models = new();

    public static IModel For(DatabaseKind kind, IReadOnlyList<Type> entities) =>
        _models.GetOrAdd($"{kind}: {string.Join(',', entities.Select(type => type.AssemblyQualifiedName))}", _ => new(() => Build(kind, entities))).Value;

    private static IModel Build(DatabaseKind kind, IReadOnlyList<Type> entities)
    {
        var builder = kind == DatabaseKind.Sqlite ? SqliteConventionSetBuilder.CreateModelBuilder() : NpgsqlConventionSetBuilder.CreateModelBuilder();
        foreach (var type in entities)
            builder.Entity(type, entity => Map(entity, type, kind));

        return builder.FinalizeModel();
    }

    private static void Map(EntityTypeBuilder entity, Type type, DatabaseKind kind)
    {
        entity.ToTable(NameCompatibilityManager.GetTableName(type));
        entity.HasKey(nameof(BaseEntity.Id));
        var mapped = MappedProperties.Of(type);
        foreach (var other in type.GetProperties().ExceptBy(mapped.Select(property => property.Name), property => property.Name))
            entity.Ignore(other.Name);

        foreach (var property in mapped)
        {
            var column = entity.Property(property.PropertyType, property.Name).HasColumnName(NameCompatibilityManager.GetColumnName(type, property.Name));
            // The platform knows no nullable annotations: a text may be null whatever its declaration says.
            if (!property.PropertyType.IsValueType)
                column.IsRequired(false);

            if (kind == DatabaseKind.PostgreSql)
                MapToPostgres(column, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        }
    }

    private static void MapToPostgres(PropertyBuilder column, Type type)
    {
        if (type == typeof(string))
            column.HasColumnType("citext");
        else if (type == typeof(decimal))
            column.HasPrecision(18, 4);
        else if (type == typeof(DateTime))
            column.HasColumnType("timestamp without time zone").HasConversion(new ValueConverter<DateTime, DateTime>(
                written => DateTime.SpecifyKind(written, DateTimeKind.Unspecified), read => read));
    }
}
